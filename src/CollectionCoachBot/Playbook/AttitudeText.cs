namespace CollectionCoachBot.Playbook;

/// <summary>An attitude as people see it.</summary>
/// <param name="Name">Its label.</param>
/// <param name="Hint">One line on how to recognise it.</param>
/// <param name="Signs">What is observed. On no card, where the three questions ask for it: trainers read it in the file.</param>
/// <param name="Fear">What they are afraid of. On no card: trainers read it in the file.</param>
/// <param name="Moves">What works, in general; each cell says it for itself. On no card: trainers read it in the file.</param>
/// <param name="Avoid">What doesn't. On no card: trainers read it in the file.</param>
internal sealed record AttitudeText(string Name, string Hint, string Signs, string Fear, string Moves, string Avoid);

namespace CollectionCoachBot.Playbook;

/// <summary>An attitude as people see it.</summary>
/// <param name="Name">Its label.</param>
/// <param name="Hint">One line on how to recognise it.</param>
/// <param name="Signs">What is observed.</param>
/// <param name="Fear">What they are afraid of.</param>
/// <param name="Moves">What works.</param>
/// <param name="Avoid">What doesn't.</param>
internal sealed record AttitudeText(string Name, string Hint, string Signs, string Fear, string Moves, string Avoid);

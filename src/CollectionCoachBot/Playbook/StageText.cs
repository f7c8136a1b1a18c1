namespace CollectionCoachBot.Playbook;

/// <summary>A stage as people see it.</summary>
/// <param name="Name">Its label.</param>
/// <param name="Range">Its days.</param>
/// <param name="Aim">What is wanted at this stage. On no card, where each cell has its goal: trainers read it in the file.</param>
/// <param name="Tone">How one sounds. On no card, where each opening has its tone: trainers read it in the file.</param>
internal sealed record StageText(string Name, string Range, string Aim, string Tone);

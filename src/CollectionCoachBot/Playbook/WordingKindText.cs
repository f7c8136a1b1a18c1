namespace CollectionCoachBot.Playbook;

/// <summary>A kind of wording as people read of it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Why">Why it isn't said.</param>
/// <param name="Instead">What to say where no rule of this kind knows anything closer.</param>
internal sealed record WordingKindText(string Name, string Why, string Instead);

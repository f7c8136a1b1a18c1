namespace CollectionCoachBot.Playbook;

/// <summary>One part of an entry: when to use it, what to say, where it stops.</summary>
/// <param name="Key">The same in every language.</param>
/// <param name="Label">Its heading.</param>
/// <param name="Lines">One line, or the items of a list. Without placeholders.</param>
/// <param name="Kind">How it is shown, and to whom.</param>
/// <param name="Authority">Who may grant it, where that is what the part says; it has no lines then.</param>
internal sealed record TopicPart(string Key, string Label, IReadOnlyList<string> Lines, PartKind Kind, Authority? Authority = null);

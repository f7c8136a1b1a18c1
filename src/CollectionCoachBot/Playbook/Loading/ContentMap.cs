namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Keys with what is behind them, in the order in which they were written.</summary>
internal sealed record ContentMap(ContentFile File, long Line, OrderedDictionary<string, ContentEntry> Entries) : ContentItem(File, Line);

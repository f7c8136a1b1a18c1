namespace CollectionCoachBot.Playbook.Loading;

/// <summary>A list, in its order.</summary>
internal sealed record ContentList(ContentFile File, long Line, IReadOnlyList<ContentItem> Items) : ContentItem(File, Line);

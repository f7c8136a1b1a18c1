namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Words, a number or a date: read as text, as it was written.</summary>
internal sealed record ContentWords(ContentFile File, long Line, string Value) : ContentItem(File, Line);

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>A key's place, and what is behind it.</summary>
/// <param name="File">Where the key was written last.</param>
/// <param name="Line">Its line there.</param>
/// <param name="Value">What is behind it.</param>
internal sealed record ContentEntry(ContentFile File, long Line, ContentItem Value);

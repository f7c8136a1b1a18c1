namespace CollectionCoachBot.Files;

/// <summary>A file to download.</summary>
/// <param name="Name">In words; whatever could mean something to a file system or a header is taken out of it.</param>
/// <param name="Extension">With its point: <c>.csv</c>.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record FileContent(string Name, string Extension, string ContentType, ReadOnlyMemory<byte> Bytes);

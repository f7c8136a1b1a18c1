namespace CollectionCoachBot.Imports;

/// <summary>What a request brought.</summary>
/// <param name="Content">The file, from its beginning.</param>
/// <param name="Digest">SHA-256 of the file, in hexadecimal.</param>
/// <param name="Fields">What a form says beside the file.</param>
internal sealed record Upload(FileStream Content, string Digest, IReadOnlyList<(string Name, string Value)> Fields);

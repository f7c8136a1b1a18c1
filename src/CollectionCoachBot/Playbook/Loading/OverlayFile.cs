namespace CollectionCoachBot.Playbook.Loading;

/// <summary>A file that a company lays over ours of the same name.</summary>
/// <param name="Name">Ours has the same.</param>
/// <param name="Shown">As a person knows it: with its folder.</param>
/// <param name="Content">Its text.</param>
internal sealed record OverlayFile(string Name, string Shown, string Content);

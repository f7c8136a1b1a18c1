namespace CollectionCoachBot.EndToEnd.Client;

/// <summary>A file that the browser saved.</summary>
/// <param name="From">The address it came from.</param>
/// <param name="Name">The name that it would have in the folder for downloads.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record Download(Uri From, string Name, byte[] Content);

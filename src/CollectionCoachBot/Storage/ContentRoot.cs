namespace CollectionCoachBot.Storage;

/// <summary>
/// Where settings (<c>appsettings.json</c>) and the default database stand, whatever folder the program is started from, so that
/// the bot and an import started elsewhere mean the same file: the project's folder for a build of a working copy, else the program's own.
/// </summary>
internal static class ContentRoot
{
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    internal static string Find(string programFolder)
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CollectionCoachBot.csproj")))
                return folder.FullName;
        }

        return programFolder;
    }
}

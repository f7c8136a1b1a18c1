namespace CollectionCoachBot.Benchmarks.Processes;

/// <summary>The working copy that this program was built in.</summary>
internal static class Repository
{
    /// <exception cref="InvalidOperationException">The program was copied elsewhere.</exception>
    public static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CollectionCoach.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run in a working copy: CollectionCoach.sln wasn't found above the program.");
    }
}

using System.Runtime.CompilerServices;

namespace BotFramework.Tests.PublicApi;

/// <summary>Finds files beside the sources.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder of the solution.</summary>
    internal static string Root { get; } = FindRoot();

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        for (var folder = new FileInfo(thisFile).Directory; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CollectionCoach.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No solution above {thisFile}.");
    }
}

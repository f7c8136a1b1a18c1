namespace BotFramework.Tests.PublicApi;

/// <summary>What is too large for the repository, or not ours to publish, and lies beside it where it is at hand: in <c>shared/data</c> of a folder above.</summary>
internal static class HandedOver
{
    /// <summary>Where it is; null where it isn't at hand.</summary>
    /// <param name="name">A file or folder of <c>shared/data</c>.</param>
    public static string? Find(string name)
    {
        for (var folder = Directory.GetParent(RepositoryFiles.Root); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", name);
            if (Path.Exists(path))
                return path;
        }

        return null;
    }

    /// <summary>Why a test is skipped that needs it.</summary>
    public static string Missing(string name) => $"This test needs {Path.Combine("shared", "data", name)} in a folder above {RepositoryFiles.Root}.";
}

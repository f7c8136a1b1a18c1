namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Where a path really leads, with every link on the way followed.</summary>
internal static class RealPath
{
    /// <summary>As many as systems follow; more is a circle.</summary>
    private const int MostLinks = 40;

    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        for (var followed = 0; followed < MostLinks; followed++)
        {
            if (FirstLink(full) is not var (link, target, behind))
                return full;
            full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(link)!, target, behind));
        }

        throw new IOException($"{path} leads in a circle of links.");
    }

    public static bool IsWithin(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static (string Link, string Target, string Behind)? FirstLink(string full)
    {
        var root = Path.GetPathRoot(full)!;
        var parts = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var at = root;
        for (var i = 0; i < parts.Length; i++)
        {
            at = Path.Combine(at, parts[i]);
            if (new FileInfo(at).LinkTarget is { } target)
                return (at, target, Path.Combine([.. parts[(i + 1)..]]));
        }

        return null;
    }
}

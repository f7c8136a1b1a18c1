namespace CollectionCoachBot.Web.LocalTeamsClient;

/// <summary>Finds Node's <c>npx</c>, which fetches and runs the local client.</summary>
internal static class NodeTools
{
    /// <summary>The file to start; null where Node isn't installed. Both are looked for, since npx alone runs nothing.</summary>
    /// <param name="path">The PATH of the environment.</param>
    /// <param name="windows">Whether programs have the endings that Windows needs.</param>
    public static string? FindNpx(string? path, bool windows)
    {
        var folders = (path ?? "").Split(windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Find(folders, windows ? "node.exe" : "node") is null ? null : Find(folders, windows ? "npx.cmd" : "npx");
    }

    private static string? Find(IEnumerable<string> folders, string file) =>
        folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
}

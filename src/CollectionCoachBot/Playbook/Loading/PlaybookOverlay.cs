using System.Text;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>What a company lays over the playbook: files named like ours, from one folder or named one by one.</summary>
/// <param name="Label">What stands before the names of files that aren't there.</param>
/// <param name="Files">In the order of their names.</param>
/// <param name="Faults">What couldn't be read, and what to do about it.</param>
internal sealed record PlaybookOverlay(string Label, IReadOnlyList<OverlayFile> Files, IReadOnlyList<Fault> Faults)
{
    /// <summary>Several times the longest file of ours, the wording rules: what is larger isn't a file of the playbook.</summary>
    public const int MostBytes = 1_000_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>All files of a folder. What begins with a dot is left alone; links may lead anywhere within the folder, as mounted settings do.</summary>
    public static PlaybookOverlay FromFolder(string folder)
    {
        var label = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (!Directory.Exists(folder))
            return new PlaybookOverlay(label, [], [new Fault(folder + ": ", new FaultText("no-folder"))]);
        try
        {
            var real = RealPath.Of(folder);
            var entries = new DirectoryInfo(real).EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.')).OrderBy(entry => entry.Name, StringComparer.Ordinal);
            return Read(label, entries.Select(entry => (entry.FullName, Shown: $"{label}/{entry.Name}")), real);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PlaybookOverlay(label, [], [new Fault(folder + ": ", Unreadable(e))]);
        }
    }

    /// <summary>Files wherever they stand: a person named them.</summary>
    public static PlaybookOverlay FromFiles(IEnumerable<string> paths) => Read("your files", paths.Select(path => (path, path)), folder: null);

    private static PlaybookOverlay Read(string label, IEnumerable<(string Path, string Shown)> paths, string? folder)
    {
        var files = new List<OverlayFile>();
        var faults = new List<Fault>();
        foreach (var (path, shown) in paths)
        {
            var name = Path.GetFileName(path);
            if (files.Any(file => file.Name == name))
                faults.Add(new Fault(shown + ": ", new FaultText("name-twice")));
            else if (TryRead(path, folder, out var content) is { } fault)
                faults.Add(new Fault(shown + ": ", fault));
            else
                files.Add(new OverlayFile(name, shown, content));
        }

        return new PlaybookOverlay(label, files, faults);
    }

    private static FaultText Unreadable(Exception e) => new FaultText("unreadable", ("reason", e.Message.TrimEnd('.')));

    /// <returns>What is wrong; null: nothing.</returns>
    private static FaultText? TryRead(string path, string? folder, out string content)
    {
        content = "";
        try
        {
            var real = RealPath.Of(path);
            if (folder is not null && !RealPath.IsWithin(real, folder))
                return new FaultText("outside");
            if (Directory.Exists(real))
                return new FaultText("is-folder");
            if (!File.Exists(real))
                return new FaultText("not-there");
            if (new FileInfo(real).Length > MostBytes)
                return new FaultText("too-large", ("most", MostBytes / 1_000_000));
            content = File.ReadAllText(real, Utf8);
            return null;
        }
        catch (DecoderFallbackException)
        {
            return new FaultText("not-utf8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(e);
        }
    }
}

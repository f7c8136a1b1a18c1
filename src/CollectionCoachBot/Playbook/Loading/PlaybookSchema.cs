using System.Globalization;
using System.Text;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>
/// The schema of the playbook's files as Markdown: made from what the readers read in the playbook as it ships, so that it can't say anything else
/// than they do.
/// </summary>
internal static class PlaybookSchema
{
    /// <summary>Under these keys stand ids, numbers or names of parts.</summary>
    private static readonly string[] IdsUnder = ["entries", "groups", "labels", "parts", "excuses", "tactics", "kinds", "words"];

    private static readonly (string[] Names, string Word)[] Enums =
    [
        (Enum.GetNames<OverdueStage>(), "STAGE"), (Enum.GetNames<Attitude>(), "ATTITUDE"), (Enum.GetNames<Style>(), "STYLE"),
        (Enum.GetNames<Segment>(), "SEGMENT"), (Enum.GetNames<WhyUnpaid>(), "WHY"), (Enum.GetNames<Grade>(), "GRADE"),
    ];

    /// <param name="folder">The playbook's.</param>
    /// <exception cref="PlaybookRefusedException">The files aren't whole.</exception>
    public static string Write(string folder)
    {
        var trace = new ContentTrace();
        PlaybookLoader.Load(folder, trace: trace);
        var places = trace.Places
            .Select(place => (File: FileOf(place.File), Path: PathOf(place.Path, FileOf(place.File)), place.Value, place.IsOptional))
            .GroupBy(place => (place.File, place.Path))
            .Select(group => (group.Key.File, group.Key.Path, Value: Values(group.Select(place => place.Value)), IsOptional: group.Any(place => place.IsOptional)))
            .ToList();
        var text = new StringBuilder();
        foreach (var file in places.GroupBy(place => place.File).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {file.Key}\n\n| key | what stands there |\n|---|---|\n");
            foreach (var place in file.OrderBy(place => place.Path, StringComparer.Ordinal).Where(place => !IsVariant(place.Path, file)))
                text.Append(CultureInfo.InvariantCulture, $"| `{place.Path}` | {place.Value}{(place.IsOptional ? "; may be left out" : "")} |\n");
        }

        return text.ToString().TrimStart('\n');
    }

    /// <summary>A text that is written as one in one place and as variants in another is the same thing.</summary>
    private static string Values(IEnumerable<string> values)
    {
        var all = values.Distinct().Order(StringComparer.Ordinal).ToList();
        return string.Join(" · ", all.Where(value => value != ContentTrace.AnyText || all.Count == 1));
    }

    private static bool IsVariant(string path, IEnumerable<(string File, string Path, string Value, bool IsOptional)> places) =>
        path.EndsWith("[]", StringComparison.Ordinal) && places.Any(place => place.Path == path[..^2] && place.Value.StartsWith(ContentTrace.Variants, StringComparison.Ordinal));

    private static string FileOf(string name)
    {
        foreach (var language in Languages.All)
            name = name.Replace($".{language.Tag()}.", ".LANGUAGE.", StringComparison.Ordinal);
        foreach (var stage in Enum.GetNames<OverdueStage>())
            name = name.Replace($".{stage}.", ".STAGE.", StringComparison.Ordinal);
        return name;
    }

    private static string PathOf(string path, string file)
    {
        var parts = path.Split('.');
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            var list = parts[i].IndexOf('[', StringComparison.Ordinal);
            var (name, items) = list < 0 ? (parts[i], "") : (parts[i][..list], "[]");
            var isId = i > 0 ? IdsUnder.Contains(parts[i - 1], StringComparer.Ordinal) : HasIdsAtItsRoot(file);
            isId |= name.Length > 0 && name.All(char.IsAsciiDigit);
            parts[i] = (Enums.FirstOrDefault(known => known.Names.Contains(name, StringComparer.Ordinal)).Word ?? (isId ? "ID" : name)) + items;
        }

        return string.Join('.', parts);
    }

    private static bool HasIdsAtItsRoot(string file) => file is LibraryReader.FileName or "law.LANGUAGE.yaml" or "causes.yaml" or "excuses.yaml";
}

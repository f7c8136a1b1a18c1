using System.Collections.Concurrent;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Notes what the readers read while they read: the schema of the files as it is, and not as somebody remembers it.</summary>
internal sealed class ContentTrace
{
    public const string AnyText = "text";

    public const string Variants = "text or variants with placeholders";

    private readonly ConcurrentDictionary<(string File, string Path), string> _values = new();
    private readonly ConcurrentDictionary<(string File, string Path), bool> _optional = new();

    /// <summary>By file and path: what may stand there, in words.</summary>
    public IEnumerable<(string File, string Path, string Value, bool IsOptional)> Places =>
        _values.Select(place => (place.Key.File, place.Key.Path, place.Value, _optional.ContainsKey(place.Key)));

    public void Optional(ContentFile file, string path) => _optional[(file.Name, path)] = true;

    public void List(ContentFile file, string path, int least, int most) => Value(file, path, least == most ? $"list of {least}" : $"list of {least} to {most}");

    public void Words(ContentFile file, string path, TextLimit limit) => Value(file, path, $"text, {Of(limit)}");

    public void Text(ContentFile file, string path, TextLimit limit, OverdueStage? stage) =>
        Value(file, path, $"{Variants}, {Of(limit)} each{(stage is null ? "" : ", facts of its stage only")}");

    public void Value(ContentFile file, string path, string value) => _values[(file.Name, path)] = value;

    private static string Of(TextLimit limit) => $"{limit.Characters} characters / {limit.Words} words";
}

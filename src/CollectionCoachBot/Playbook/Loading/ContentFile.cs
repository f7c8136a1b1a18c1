using CollectionCoachBot.People;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>One file of the playbook, parsed, and what was found wrong with it.</summary>
internal sealed class ContentFile
{
    private readonly YamlNode? _root;
    private readonly List<string> _problems = [];

    private ContentFile(string name, Language language, string content)
    {
        (Name, Language) = (name, language);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(content));
            _root = stream.Documents.Count == 1 ? stream.Documents[0].RootNode : null;
            if (_root is null)
                Report(1, "the file is empty: write its entries");
        }
        catch (YamlException broken)
        {
            Report(broken.Start.Line, $"this isn't YAML ({(broken.InnerException ?? broken).Message}): mend the indentation, quotes or a key that stands twice");
        }
    }

    public string Name { get; }

    /// <summary>The language of its texts; of no meaning where it holds none.</summary>
    public Language Language { get; }

    public IReadOnlyList<string> Problems => _problems;

    public ContentNode Root => new(this, "", _root);

    public static ContentFile Parse(string name, Language language, string content) => new(name, language, content);

    /// <summary>A file that isn't there: one problem, and nothing more of it.</summary>
    public static ContentFile Missing(string name, Language language)
    {
        var file = new ContentFile(name, language, "{}");
        file._problems.Add($"{name}: the file is missing: add it");
        return file;
    }

    public void Report(long line, string problem) => _problems.Add($"{Name}:{line}: {problem}");
}

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>
/// Reads YAML from the stream of its events straight into <see cref="ContentItem"/>s: of the language itself only keys, lists and words are
/// taken, so that a file can't hold more than one sees in it.
/// </summary>
internal sealed class ContentParser
{
    /// <summary>The playbook's own files have six levels. A file of a company's must not be able to exhaust the stack.</summary>
    private const int Deepest = 16;

    private readonly ContentFile _file;
    private readonly Parser _parser;

    private ContentParser(ContentFile file, string content) => (_file, _parser) = (file, new Parser(new StringReader(content)));

    /// <returns>Null where the file is empty or isn't YAML, which has been reported.</returns>
    public static ContentItem? Parse(ContentFile file, string content)
    {
        try
        {
            return new ContentParser(file, content).Document();
        }
        catch (TooDeepException deep)
        {
            file.Report(deep.Start.Line, "", new FaultText("too-deep", ("most", Deepest)));
            return null;
        }
        catch (YamlException broken)
        {
            file.Report(broken.Start.Line, "", new FaultText("not-yaml", ("reason", (broken.InnerException ?? broken).Message.TrimEnd('.'))));
            return null;
        }
    }

    private ContentItem? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _file.Report(1, "", new FaultText("empty-file"));
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Item(depth: 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            _file.Report(second.Start.Line, "", new FaultText("second-document"));
        return root;
    }

    private ContentItem? Item(int depth)
    {
        var start = _parser.Consume<ParsingEvent>();
        if (depth > Deepest)
            throw new TooDeepException(start.Start, start.End);
        switch (start)
        {
            case Scalar words:
                return new ContentWords(_file, words.Start.Line, words.Value);
            case SequenceStart:
                return List(start.Start.Line, depth);
            case MappingStart:
                return Map(start.Start.Line, depth);
            default:
                _file.Report(start.Start.Line, "", new FaultText("reference"));
                return null;
        }
    }

    private ContentList List(long line, int depth)
    {
        var items = new List<ContentItem>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (Item(depth + 1) is { } item)
                items.Add(item);
        }

        return new ContentList(_file, line, items);
    }

    private ContentMap Map(long line, int depth)
    {
        var entries = new OrderedDictionary<string, ContentEntry>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Item(depth + 1);
            var value = Item(depth + 1);
            if (key is not ContentWords { Value: var name })
                _file.Report(key?.Line ?? line, "", new FaultText("bad-key"));
            else if (entries.TryGetValue(name, out var first))
                _file.Report(key.Line, "", new FaultText("key-twice", ("key", name), ("line", first.Line)));
            else if (value is not null)
                entries.Add(name, new ContentEntry(_file, key.Line, value));
        }

        return new ContentMap(_file, line, entries);
    }

    private sealed class TooDeepException(Mark start, Mark end) : YamlException(start, end, "too deep");
}

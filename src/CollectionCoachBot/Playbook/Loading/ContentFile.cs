using CollectionCoachBot.People;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>One file of the playbook, parsed, and what was found wrong with it; or ours with a company's file laid over it.</summary>
internal sealed class ContentFile
{
    private readonly List<Fault> _faults = [];
    private readonly ContentFile[] _layers = [];

    private ContentFile(string name, Language language, string shown, string? content)
    {
        (Name, Language, Shown) = (name, language, shown);
        Item = content is null ? null : ContentParser.Parse(this, content);
    }

    private ContentFile(ContentFile ours, ContentFile theirs)
    {
        (Name, Language, Shown, _layers) = (ours.Name, ours.Language, ours.Shown, [ours, theirs]);
        Item = ContentLayers.Merge(ours.Item, theirs.Item, addsToLists: Name == LibraryReader.FileName);
    }

    public string Name { get; }

    /// <summary>Its name as a person knows it.</summary>
    public string Shown { get; }

    /// <summary>The language of its texts; of no meaning where it holds none.</summary>
    public Language Language { get; }

    public bool IsOverlay { get; private init; }

    /// <summary>
    /// The file that a company would lay over this one, as a person sees it; null where nobody lays anything over the playbook. What is wrong with
    /// ours then comes from theirs, and what of ours has lost its place is passed over.
    /// </summary>
    public string? OverlaidAs { get; init; }

    /// <summary>Finds what must not be said; null: texts were checked before they were shipped.</summary>
    public FindForbidden? Forbidden { get; private init; }

    /// <summary>Notes what is read where; null: nobody wants to know.</summary>
    public ContentTrace? Trace { get; init; }

    public IEnumerable<Fault> Faults => _layers.SelectMany(layer => layer.Faults).Concat(_faults);

    public ContentNode Root => new(this, "", Item);

    internal ContentItem? Item { get; }

    public static ContentFile Parse(string name, Language language, string content, string? overlaidAs = null, ContentTrace? trace = null) =>
        new(name, language, name, content) { OverlaidAs = overlaidAs, Trace = trace };

    /// <summary>A file that a company lays over ours of the same name.</summary>
    public static ContentFile ParseOverlay(OverlayFile file, Language language, FindForbidden forbidden) =>
        new(file.Name, language, file.Shown, file.Content) { IsOverlay = true, Forbidden = forbidden };

    /// <summary>A file that isn't there: one fault, and nothing more of it.</summary>
    public static ContentFile Missing(string name, Language language)
    {
        var file = new ContentFile(name, language, name, content: null);
        file._faults.Add(new Fault(name + ": ", new FaultText("missing-file")));
        return file;
    }

    /// <summary>This file with another laid over it, key by key.</summary>
    public ContentFile With(ContentFile overlay) => new(this, overlay) { OverlaidAs = OverlaidAs, Trace = Trace };

    /// <param name="line">From 1.</param>
    /// <param name="place">The key there, with a space behind it; may be empty.</param>
    /// <param name="text">What is wrong with it.</param>
    public void Report(long line, string place, FaultText text) =>
        _faults.Add(new Fault(FormattableString.Invariant($"{Shown}:{line}: {place}"), text) { LaidOver = IsOverlay ? null : OverlaidAs });
}

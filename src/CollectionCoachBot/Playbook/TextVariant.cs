using System.Text;

namespace CollectionCoachBot.Playbook;

/// <summary>A sentence with <c>{placeholders}</c>, cut up once so that filling it is joining.</summary>
internal sealed class TextVariant
{
    private readonly string[] _literals;
    private readonly string[] _names;

    public TextVariant(string template)
    {
        Template = template;
        var literals = new List<string>();
        var names = new List<string>();
        var at = 0;
        for (var open = template.IndexOf('{', at); open >= 0; open = template.IndexOf('{', at))
        {
            var close = template.IndexOf('}', open);
            if (close < 0)
                break;
            literals.Add(template[at..open]);
            names.Add(template[(open + 1)..close]);
            at = close + 1;
        }

        literals.Add(template[at..]);
        (_literals, _names) = ([.. literals], [.. names]);
    }

    public string Template { get; }

    public IReadOnlyList<string> Placeholders => _names;

    /// <summary>Null where a fact is missing.</summary>
    public string? TryFill(Facts facts, AmountForm form)
    {
        if (_names.Length == 0)
            return Template;
        var filled = new StringBuilder(Template.Length + 24).Append(_literals[0]);
        for (var i = 0; i < _names.Length; i++)
        {
            if (facts.Find(_names[i], form) is not { } value)
                return null;

            // A name such as "Harbor Fittings Inc." at a sentence's end brings its own full stop.
            var next = _literals[i + 1];
            filled.Append(value).Append(value.EndsWith('.') && next.StartsWith('.') ? next.AsSpan(1) : next);
        }

        return filled.ToString();
    }
}

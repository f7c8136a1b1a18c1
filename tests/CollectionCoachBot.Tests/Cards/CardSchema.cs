using System.Globalization;
using System.Text.RegularExpressions;
using CollectionCoachBot.Tests.Approval;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Cards;

/// <summary>
/// Checks a card against the schema of Adaptive Cards 1.5, one element at a time by its <c>type</c>, so that a fault names the
/// element and not forty branches. It knows the part of JSON Schema that this schema uses.
/// </summary>
internal sealed class CardSchema
{
    private static readonly Lazy<CardSchema> Loaded = new(Load);

    private readonly JObject _definitions;
    private readonly Dictionary<string, Dictionary<string, string>> _types = new(StringComparer.Ordinal);

    private CardSchema(JObject definitions) => _definitions = definitions;

    public static CardSchema Instance => Loaded.Value;

    public IEnumerable<string> Problems(JObject card)
    {
        var problems = new List<string>();
        lock (_types)
            Reference("AdaptiveCard", card, "", problems);
        return problems;
    }

    private static CardSchema Load() =>
        new((JObject)JObject.Parse(File.ReadAllText(
            Path.Combine(Approved.Root, "tests/CollectionCoachBot.Tests/Cards/adaptive-card-1.5.schema.json")))["definitions"]!);

    private void Reference(string name, JToken token, string path, List<string> problems)
    {
        var types = Types(name);
        if (token is JObject element && element["type"]?.Type == JTokenType.String)
        {
            var type = (string)element["type"]!;
            if (types.TryGetValue(type, out var definition))
                Element(definition, element, path, problems);
            else if (!type.StartsWith("Chart.", StringComparison.Ordinal) || !types.ContainsKey("Container"))
                problems.Add($"{path}: a {type} can't stand here");
        }
        else if (token is JObject untyped && TypeOf(name) is not null)
        {
            Element(name, untyped, path, problems);
        }
        else
        {
            Value((JObject)_definitions[name]!, token, path, problems);
        }
    }

    private void Element(string definition, JObject element, string path, List<string> problems)
    {
        var allowed = new Dictionary<string, JObject>(StringComparer.Ordinal);
        var required = new HashSet<string>(StringComparer.Ordinal);
        Collect(Shape(definition), allowed, required);
        foreach (var (name, value) in element)
        {
            if (allowed.TryGetValue(name, out var schema))
                Value(schema, value!, $"{path}/{name}", problems);
            else if (name is not ("msteams" or "$schema"))
                problems.Add($"{path}: a {definition} has no \"{name}\"");
        }

        problems.AddRange(required.Where(name => element[name] is null).Select(name => $"{path}: a {definition} needs \"{name}\""));
    }

    /// <summary>An element takes over what its bases say; an empty schema of its own means "as the base".</summary>
    private void Collect(JObject schema, Dictionary<string, JObject> allowed, HashSet<string> required)
    {
        foreach (var (name, value) in (JObject?)schema["properties"] ?? [])
        {
            if (value!.HasValues || !allowed.ContainsKey(name))
                allowed[name] = allowed.GetValueOrDefault(name) is { HasValues: true } own ? own : (JObject)value;
        }

        required.UnionWith(schema["required"]?.Values<string>().OfType<string>() ?? []);
        foreach (var part in schema["allOf"] ?? new JArray())
            Collect((JObject)_definitions[Name(part)]!, allowed, required);
    }

    private void Value(JObject schema, JToken token, string path, List<string> problems)
    {
        if (schema["$ref"] is not null)
        {
            Reference(Name(schema), token, path, problems);
            return;
        }

        if (schema["anyOf"] is JArray branches)
        {
            var faults = branches.Select(branch => Faults((JObject)branch, token, path)).ToList();
            if (faults.All(fault => fault.Count > 0))
                problems.AddRange(faults.MinBy(fault => fault.Exists(text => text.Contains("can't stand", StringComparison.Ordinal)) ? 1000 : fault.Count)!);
            return;
        }

        if (schema["type"] is { } type && !Is((string)type!, token))
            problems.Add($"{path}: {Shown(token)} isn't a {type}");
        if (schema["enum"] is JArray values && !values.Any(value => JToken.DeepEquals(value, token)))
            problems.Add($"{path}: {Shown(token)} isn't one of {string.Join(", ", values)}");
        if (schema["pattern"] is { } pattern && !(token.Type == JTokenType.String && Regex.IsMatch((string)token!, (string)pattern!, RegexOptions.None, TimeSpan.FromSeconds(1))))
            problems.Add($"{path}: {Shown(token)} has another form");
        if (schema["items"] is JObject items && token is JArray array)
        {
            for (var i = 0; i < array.Count; i++)
                Value(items, array[i], string.Create(CultureInfo.InvariantCulture, $"{path}/{i}"), problems);
        }

        foreach (var part in schema["allOf"] ?? new JArray())
            Value((JObject)part, token, path, problems);
    }

    private List<string> Faults(JObject schema, JToken token, string path)
    {
        var faults = new List<string>();
        Value(schema, token, path, faults);
        return faults;
    }

    /// <summary>Which types may stand where <paramref name="name"/> is asked for, and the definition of each.</summary>
    private Dictionary<string, string> Types(string name)
    {
        if (_types.TryGetValue(name, out var known))
            return known;
        var types = _types[name] = new Dictionary<string, string>(StringComparer.Ordinal);
        if (TypeOf(name) is { } own)
            types[own] = name;
        if (name.StartsWith("ImplementationsOf", StringComparison.Ordinal))
        {
            foreach (var branch in _definitions[name]!["anyOf"]!)
            {
                foreach (var (type, definition) in Types(Name(branch["allOf"]![0]!)))
                    types[type] = definition;
            }
        }

        return types;
    }

    private string? TypeOf(string name) => (string?)Shape(name)["properties"]?["type"]?["enum"]?[0];

    /// <summary>What may also be written as a mere text, such as a TextRun, has its form as an object in a branch.</summary>
    private JObject Shape(string name)
    {
        var definition = (JObject)_definitions[name]!;
        return definition["properties"] is null && definition["anyOf"] is JArray branches && branches.FirstOrDefault(branch => (string?)branch["type"] == "object") is JObject branch
            ? branch
            : definition;
    }

    private static bool Is(string type, JToken token) => type switch
    {
        "string" => token.Type is JTokenType.String or JTokenType.Date or JTokenType.Uri,
        "boolean" => token.Type == JTokenType.Boolean,
        "number" => token.Type is JTokenType.Integer or JTokenType.Float,
        "array" => token.Type == JTokenType.Array,
        "object" => token.Type == JTokenType.Object,
        "null" => token.Type == JTokenType.Null,
        _ => throw new InvalidOperationException($"The schema has a type \"{type}\"."),
    };

    private static string Name(JToken reference) => ((string)reference["$ref"]!)["#/definitions/".Length..];

    private static string Shown(JToken token) => token.ToString(Newtonsoft.Json.Formatting.None) is { Length: > 60 } text ? text[..60] + "…" : token.ToString(Newtonsoft.Json.Formatting.None);
}

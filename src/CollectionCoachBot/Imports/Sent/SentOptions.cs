using System.Text.Json;
using System.Text.Json.Serialization;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Rows;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>What the sender wrote beside a file, kept with it, so that it is imported as it was tried, even where a mapping is saved anew meanwhile.</summary>
/// <param name="Said">As it is shown again: <c>currency=CNY mapping=ERP</c>.</param>
/// <param name="Request">How the file is taken, with all that a mapping says.</param>
internal sealed record SentOptions(string Said, ImportRequest Request)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() },
    };

    public string Write() => JsonSerializer.Serialize(this, Form);

    public static SentOptions Read(string written)
    {
        var read = JsonSerializer.Deserialize<SentOptions>(written, Form) ?? throw new InvalidDataException("no options");

        // Names of people are the same in any width and case; what is read from JSON has forgotten that.
        return read with { Request = read.Request with { People = new Dictionary<string, string?>(read.Request.People, FoldedName.Comparer) } };
    }
}

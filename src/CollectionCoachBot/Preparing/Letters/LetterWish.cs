using System.Text.Json;
using System.Text.Json.Serialization;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>Which letter a link leads to.</summary>
/// <param name="CustomerId">The customer in the ledger; null for one that isn't listed.</param>
/// <param name="SessionId">The coaching that the letter was asked for in; null: from the ledger alone.</param>
/// <param name="Stage">The letter's.</param>
/// <param name="Language">The letter's, which may be another than its reader's.</param>
internal sealed record LetterWish(string? CustomerId, string? SessionId, OverdueStage Stage, Language Language)
{
    private static readonly JsonSerializerOptions Form = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() } };

    public static LetterWish Of(CustomerCase about, Language language) => new(about.Account?.CustomerId, about.SessionId, about.Stage, language);

    public string Write() => JsonSerializer.Serialize(this, Form);

    public static LetterWish Read(string written) => JsonSerializer.Deserialize<LetterWish>(written, Form) ?? throw new InvalidDataException("an empty wish");
}

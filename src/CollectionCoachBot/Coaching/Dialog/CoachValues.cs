using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Texts;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>The answers of one coaching so far: all that the dialog keeps. Strings, numbers and ids only, since it is stored between turns.</summary>
internal sealed record CoachValues
{
    /// <summary>A card with more customers to pick from is longer than a phone.</summary>
    public const int MostHits = 5;

    /// <summary>The command whose page is wanted of the customer, in place of a coaching; null: a coaching.</summary>
    public string? For { get; init; }

    /// <summary>What was chosen for that page already.</summary>
    public string? ForOption { get; init; }

    /// <summary>What was typed as a customer's name.</summary>
    public string? Query { get; init; }

    /// <summary>Ids of the customers that <see cref="Query"/> found and that are still to pick from.</summary>
    public IReadOnlyList<string> Hits { get; init; } = [];

    /// <summary>Beside each of <see cref="Hits"/> the other name by which it was found; null: it was found by its name or code.</summary>
    public IReadOnlyList<string?> HitAliases { get; init; } = [];

    public string? CustomerId { get; init; }

    /// <summary>The name of a customer that isn't in the ledger, once the rep wants to go on with it.</summary>
    public string? UnlistedName { get; init; }

    [JsonConverter(typeof(StringEnumConverter))]
    public OverdueStage? Stage { get; init; }

    /// <summary>The rep took the ledger's stage or chose another.</summary>
    public bool StageConfirmed { get; init; }

    [JsonConverter(typeof(StringEnumConverter))]
    public Attitude? Attitude { get; init; }

    /// <summary>The answers to the three questions of "not sure"; null while they aren't being asked.</summary>
    [JsonProperty(ItemConverterType = typeof(StringEnumConverter))]
    public IReadOnlyList<Attitude>? Signs { get; init; }

    [JsonConverter(typeof(StringEnumConverter))]
    public WhyUnpaid? WhyUnpaid { get; init; }

    public bool WhyAsked { get; init; }

    /// <summary>Several customers to pick from for a page of one.</summary>
    public static CoachValues ToPick(IReadOnlyList<CustomerHit> hits, string query, string command, string? option) =>
        new() { Query = Escape.Shorten(query, CoachQuestions.LongestName), Hits = [.. hits.Select(hit => hit.CustomerId)], HitAliases = [.. hits.Select(hit => hit.Alias)], For = command, ForOption = option };

    /// <summary>One hit is taken (and confirmed with the next question), several are to pick from, none is an unlisted customer by what was typed, shortened to the length of a name.</summary>
    public static CoachValues Of(IReadOnlyList<CustomerHit> hits, string query) => hits.Count == 1
        ? new CoachValues { CustomerId = hits[0].CustomerId }
        : new CoachValues { Query = Escape.Shorten(query, CoachQuestions.LongestName), Hits = [.. hits.Select(hit => hit.CustomerId)], HitAliases = [.. hits.Select(hit => hit.Alias)] };
}

using System.Collections.Frozen;

namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>The names of months that stand in exports, English and German, in full and as they are shortened. The two languages never disagree.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> Numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["Jan"] = 1, ["January"] = 1, ["Januar"] = 1, ["Jän"] = 1, ["Jänner"] = 1,
        ["Feb"] = 2, ["February"] = 2, ["Februar"] = 2, ["Feber"] = 2,
        ["Mar"] = 3, ["March"] = 3, ["Mär"] = 3, ["Mrz"] = 3, ["März"] = 3, ["Maerz"] = 3,
        ["Apr"] = 4, ["April"] = 4,
        ["May"] = 5, ["Mai"] = 5,
        ["Jun"] = 6, ["June"] = 6, ["Juni"] = 6,
        ["Jul"] = 7, ["July"] = 7, ["Juli"] = 7,
        ["Aug"] = 8, ["August"] = 8,
        ["Sep"] = 9, ["Sept"] = 9, ["September"] = 9,
        ["Oct"] = 10, ["October"] = 10, ["Okt"] = 10, ["Oktober"] = 10,
        ["Nov"] = 11, ["November"] = 11,
        ["Dec"] = 12, ["December"] = 12, ["Dez"] = 12, ["Dezember"] = 12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>From 1; null: no month.</summary>
    public static int? Number(string name) => Numbers.TryGetValue(name, out var number) ? number : null;
}

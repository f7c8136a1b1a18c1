using System.Globalization;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Reads the catalogue of excuses: <c>excuses.yaml</c>, which says what there is, and each language's file against it.</summary>
internal static class ExcusesReader
{
    /// <summary>Fewer phrasings than this don't tell an excuse from its neighbours.</summary>
    private const int LeastVariants = 12;

    private const int MostVariants = 60;

    public static IReadOnlyList<ExcusePlan> Plans(ContentFile file) =>
        [.. file.Root.Keys.SelectMany(group => file.Root[group].Keys.Select(number => Plan(number, group, file.Root[group][number].Allow("fits", "law"))))];

    /// <param name="file">The file of a language.</param>
    /// <param name="plans">What must be in it.</param>
    /// <param name="law">The legal entries of that language.</param>
    /// <param name="plansFile">Where <paramref name="plans"/> stand, for a fault in them.</param>
    public static IReadOnlyList<Excuse> Excuses(ContentFile file, IReadOnlyList<ExcusePlan> plans, IReadOnlyDictionary<string, LawEntry> law, ContentFile plansFile)
    {
        var root = file.Root.Allow("groups", "excuses");
        var groups = root["groups"].Allow([.. plans.Select(plan => plan.GroupId).Distinct()]);
        var names = plans.Select(plan => plan.GroupId).Distinct().ToDictionary(id => id, id => groups[id].Words(TextLimit.Name), StringComparer.Ordinal);
        var entries = root["excuses"].Allow([.. plans.Select(plan => Key(plan.Number))]);
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var plan in plans)
        {
            foreach (var unknown in plan.LawIds.Where(id => !law.ContainsKey(id)))
            {
                plansFile.Root[plan.GroupId][Key(plan.Number)]["law"].Report("unknown-law", ("id", unknown), ("file", $"law.{file.Language.Tag()}.yaml"));
            }
        }

        return [.. plans.Select(plan => Excuse(plan, names[plan.GroupId], entries[Key(plan.Number)], numbers)).OrderBy(excuse => excuse.Number)];
    }

    /// <summary>The number of an excuse that a file names; one that the catalogue doesn't have is reported.</summary>
    public static int Number(ContentNode item, IReadOnlySet<int> known)
    {
        var number = item.Number();
        if (!known.Contains(number))
            item.Report("unknown-excuse");
        return number;
    }

    private static ExcusePlan Plan(string number, string group, ContentNode node)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
            node.Report("excuse-number");
        var law = node.Find("law");
        return new ExcusePlan(parsed, group, node["fits"].Read(1, 4, item => item.Enum<Attitude>()),
            law.Exists ? [.. law.Items(1, 3).Select(item => item.String())] : []);
    }

    private static Excuse Excuse(ExcusePlan plan, string group, ContentNode node, Dictionary<string, int> numbers)
    {
        node.Allow("says", "acknowledge", "fact", "step", "variants");
        var says = node["says"].Words(TextLimit.ExcuseSays);
        var variants = new List<string>();
        foreach (var item in node["variants"].Items(LeastVariants, MostVariants))
        {
            var words = item.Words(TextLimit.Variant);
            variants.Add(words);
            if (words.Length > 0 && !numbers.TryAdd(words, plan.Number))
                item.Report("variant-twice", ("words", words), ("number", numbers[words]));
        }

        return new Excuse(plan, group, says, node["acknowledge"].Words(TextLimit.ExcuseBeat), node["fact"].Words(TextLimit.ExcuseBeat),
            node["step"].Words(TextLimit.ExcuseBeat), variants);
    }

    private static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);
}

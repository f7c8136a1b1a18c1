using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Reads the dunning plans of the grades, which are the same in every language. Every id must be in the library.</summary>
internal sealed class PlanReader(TopicIds library)
{
    private const int FirstDay = -60;
    private const int LastDay = 365;

    public EnumMap<Grade, IReadOnlyList<PlanStep>> Plans(ContentFile file)
    {
        var root = file.Root.Allow(Each<Grade>.Names);
        return Each<Grade>.Map(grade => Plan(root[grade.ToString()]));
    }

    private IReadOnlyList<PlanStep> Plan(ContentNode node)
    {
        var steps = new List<PlanStep>();
        foreach (var item in node.Items(1, 30))
        {
            item.Allow("day", "act", "channel", "by");
            var (day, channel) = (item["day"], item.Find("channel"));
            var step = new PlanStep(Day(day), library.Read(item["act"], "acts"), channel.Exists ? library.Read(channel, "channels") : null, item["by"].Enum<PlanRole>());
            if (steps.Count > 0 && step.Day < steps[^1].Day)
                day.Report("step-order");
            steps.Add(step);
        }

        return steps;
    }

    private static int Day(ContentNode node)
    {
        var text = node.String();
        if (int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var day) && day is >= FirstDay and <= LastDay)
            return day;
        if (text.Length > 0)
            node.Report("plan-day", ("text", text), ("first", FirstDay), ("last", LastDay));
        return 0;
    }
}

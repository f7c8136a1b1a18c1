using System.Globalization;
using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>What stands in the form about an agreed rate, as it was typed: a stranger's word until it is read.</summary>
/// <param name="Choice">None, not known, or the name of a <see cref="RatePeriod"/>.</param>
/// <param name="Percent">As typed.</param>
/// <param name="Clause">As typed.</param>
internal sealed record InterestFormValues(string Choice, string? Percent, string? Clause)
{
    /// <summary>Beyond these a rate was written for the wrong period, or its point has slipped.</summary>
    private const decimal MostADay = 3m;

    private const decimal MostAYear = 100m;

    public static InterestFormValues Of(InterestTerms? terms) => terms switch
    {
        null => new(InterestForm.Unknown, null, null),
        { Agreed: { } agreed } => new(agreed.Per.ToString(), agreed.Percent.ToString("0.####", CultureInfo.InvariantCulture), agreed.Clause),
        _ => new(InterestForm.None, null, null),
    };

    public static InterestFormValues Of(CardPress press) =>
        new(press.Text(InterestForm.Choice, 20) ?? InterestForm.Unknown, press.Text(InterestForm.Percent, 20), press.Text(InterestForm.Clause, InterestForm.LongestClause));

    /// <returns>The text of what is wrong; else whether anything is known, and the rate where one was agreed.</returns>
    public (string? Problem, bool IsKnown, AgreedInterest? Agreed) Read()
    {
        if (Choice is InterestForm.None or InterestForm.Unknown)
            return Percent is null ? (null, Choice == InterestForm.None, null) : ("claims.problem-period", false, null);
        if (Choice is not (nameof(RatePeriod.Day) or nameof(RatePeriod.Year)))
            return ("claims.rate-choose", false, null);
        var per = Enum.Parse<RatePeriod>(Choice);
        return PercentReader.Read(Percent) is not { } percent ? ("claims.problem-percent", false, null)
            : percent > (per == RatePeriod.Day ? MostADay : MostAYear) ? ("claims.problem-too-high", false, null)
            : (null, true, new AgreedInterest(percent, per, Clause));
    }
}

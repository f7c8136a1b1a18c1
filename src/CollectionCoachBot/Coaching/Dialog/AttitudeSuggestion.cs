using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>What three observable signs say of a customer's attitude.</summary>
internal static class AttitudeSuggestion
{
    /// <summary>Where nothing is known of a customer: its card asks most and presumes least.</summary>
    public const Attitude Neutral = Attitude.PaymentDriven;

    /// <summary>
    /// The attitude that most signs point to. Three signs for three attitudes: the last known one stays, since nothing speaks for a change;
    /// with none known, <see cref="Neutral"/>.
    /// </summary>
    /// <returns>The attitude, and whether the signs decided it.</returns>
    public static (Attitude Attitude, bool Decided) From(IReadOnlyList<Attitude> signs, Attitude? lastKnown)
    {
        var most = signs.CountBy(sign => sign).MaxBy(sign => sign.Value);
        return most.Value > 1 ? (most.Key, true) : (lastKnown ?? Neutral, false);
    }
}

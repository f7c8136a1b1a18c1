namespace CollectionCoachBot.Claims.Interest;

/// <summary>Whether interest was computed for a receivable.</summary>
internal enum InterestState
{
    Counted,

    /// <summary>Only for the days between <see cref="InterestLine.KnownFrom"/> and <see cref="InterestLine.KnownUntil"/>.</summary>
    CountedInPart,

    /// <summary>The rate that counts isn't known.</summary>
    RateNotKnown,

    /// <summary>What it is due from isn't proven: nothing is due yet.</summary>
    NotProven,

    /// <summary>All that is open is disputed.</summary>
    Disputed,

    /// <summary>The rule is about debts in another currency.</summary>
    OtherCurrency,
}

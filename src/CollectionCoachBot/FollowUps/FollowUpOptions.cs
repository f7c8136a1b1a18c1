using System.ComponentModel.DataAnnotations;

namespace CollectionCoachBot.FollowUps;

/// <summary>When follow-ups are suggested and reminders go out. Working days throughout.</summary>
internal sealed class FollowUpOptions
{
    public const string Section = "FollowUps";

    /// <summary>ISO 3166 code of the calendar for people, and for customers whose country isn't known.</summary>
    [RegularExpression("^[A-Za-z]{2}$", ErrorMessage = "FollowUps:DefaultCountry is an ISO 3166 code of two letters, such as CN.")]
    public string DefaultCountry { get; init; } = "CN";

    /// <summary>ISO 4217 code of amounts that somebody types without one, for a customer of whom the ledger knows no currency.</summary>
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = "FollowUps:DefaultCurrency is an ISO 4217 code of three letters, such as CNY.")]
    public string DefaultCurrency { get; init; } = "CNY";

    /// <summary>When a reminder goes out, in the person's time zone.</summary>
    public TimeOnly RemindAt { get; init; } = new(9, 0);

    /// <summary>Before the due date, for a large amount or where the acceptance isn't proven.</summary>
    [Range(1, 60)]
    public int EarlyBeforeDue { get; init; } = 10;

    [Range(1, 60)]
    public int BeforeDue { get; init; } = 3;

    [Range(1, 60)]
    public int AfterDue { get; init; } = 1;

    /// <summary>Days overdue up to which M1 counts as fresh.</summary>
    [Range(0, 30)]
    public int FreshDays { get; init; } = 7;

    [Range(1, 60)]
    public int FreshM1 { get; init; } = 3;

    [Range(1, 60)]
    public int M1 { get; init; } = 5;

    [Range(1, 60)]
    public int M2 { get; init; } = 3;

    [Range(1, 60)]
    public int M3 { get; init; } = 2;

    [Range(1, 60)]
    public int M3Plus { get; init; } = 5;

    /// <summary>How much sooner an avoidant customer is followed up; never sooner than the next working day.</summary>
    [Range(0, 10)]
    public int AvoidantSooner { get; init; } = 1;

    /// <summary>How long before the customer closes its payment plan the follow-up happens at the latest.</summary>
    [Range(0, 10)]
    public int BeforeCutoff { get; init; } = 2;

    /// <summary>A promise further away than this is checked beforehand.</summary>
    [Range(1, 60)]
    public int PromiseFarAway { get; init; } = 5;

    [Range(1, 10)]
    public int PromiseCheckBefore { get; init; } = 2;

    [Range(1, 10)]
    public int PromiseVerifyAfter { get; init; } = 1;

    /// <summary>How long after its date a promise is judged at the earliest.</summary>
    [Range(0, 30)]
    public int PromiseGrace { get; init; } = 1;

    [Range(1, 60)]
    public int AfterPartPaid { get; init; } = 2;

    [Range(1, 60)]
    public int AfterSaysPaid { get; init; } = 2;

    [Range(1, 60)]
    public int AfterNoAnswer { get; init; } = 1;

    [Range(1, 60)]
    public int AfterWrongContact { get; init; } = 1;

    [Range(1, 60)]
    public int AfterPapersMissing { get; init; } = 1;

    [Range(1, 60)]
    public int AfterWaitingForApproval { get; init; } = 2;

    [Range(1, 60)]
    public int AfterDisputed { get; init; } = 2;

    [Range(1, 60)]
    public int AfterRefused { get; init; } = 1;

    /// <summary>The last working days before a long holiday on which nobody decides any more: a follow-up moves before them.</summary>
    [Range(0, 10)]
    public int QuietBeforeHoliday { get; init; } = 3;

    /// <summary>Free days in a row from which a holiday counts as long.</summary>
    [Range(2, 14)]
    public int LongHoliday { get; init; } = 3;

    /// <summary>Unanswered contacts in a row after which another channel and another contact are advised.</summary>
    [Range(1, 20)]
    public int NoAnswersBeforeOtherChannel { get; init; } = 3;

    /// <summary>An amount (in the customer's currency) from which an account that isn't due yet is followed up early.</summary>
    [Range(0, 1_000_000_000)]
    public decimal LargeAmount { get; init; } = 200_000m;
}

using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>A letter to a customer, all in its own language and ready to be shown or written.</summary>
internal sealed record Letter
{
    public required Language Language { get; init; }

    public required string Title { get; init; }

    public required string Date { get; init; }

    public required string Addressee { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>The invoices that it is about; empty: the ledger has none, and the table is filled in by hand.</summary>
    public required IReadOnlyList<LetterRow> Rows { get; init; }

    /// <summary>One a currency.</summary>
    public required IReadOnlyList<string> Totals { get; init; }

    /// <summary>Under the totals: what of them is promised for a day to come, and what is asked for now. Empty: all of it is.</summary>
    public IReadOnlyList<string> AskedNow { get; init; } = [];

    /// <summary>Of a statement of account: what is disputed, apart from what adds up.</summary>
    public IReadOnlyList<LetterRow> DisputedRows { get; init; } = [];

    /// <summary>One a currency.</summary>
    public IReadOnlyList<string> DisputedTotals { get; init; } = [];

    /// <summary>The heading over what is disputed: where nothing else is open there is no total that it isn't in.</summary>
    public string DisputedKey => Totals.Count > 0 ? "disputed" : "disputed-alone";

    /// <summary>Whether the ledger knows nothing that the letter is about.</summary>
    public bool IsEmpty => Rows.Count + DisputedRows.Count == 0;

    /// <summary>Whether the table tells how many days each invoice is past due.</summary>
    public required bool ShowsDays { get; init; }

    public required string Ask { get; init; }

    public required string Reply { get; init; }

    public required string RepName { get; init; }

    /// <summary>The working day by which it asks for an answer.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>What the working days up to <see cref="AnswerBy"/> rest on.</summary>
    public required CalendarBasis Basis { get; init; }

    /// <summary>Who may send its text; the paper is approved and sealed first, whoever that is.</summary>
    public required Authority Authority { get; init; }
}

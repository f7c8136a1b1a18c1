using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>What a demand says of the promise that is open: what of its total isn't asked for until the promise's day, or that this day has come.</summary>
/// <param name="promise">The open promise; null: there is none, or the letter demands nothing.</param>
/// <param name="about">To whom the letter goes.</param>
/// <param name="totals">What the letter adds up, one a currency.</param>
/// <param name="words">The texts.</param>
internal sealed class LetterPromise(Promise? promise, CustomerCase about, IReadOnlyList<(string Currency, decimal Amount)> totals, Words words)
{
    /// <summary>What of the letter's total is promised for a day to come; 0: nothing of it, as where the promise is of another currency.</summary>
    private decimal Promised => promise is null ? 0m : Math.Min(PromisedPart.Of(about, promise.Currency), TotalIn(promise.Currency));

    /// <summary>A paragraph of the letter; null: there is nothing to say.</summary>
    public string? Sentence(Language language)
    {
        if (promise is null || TotalIn(promise.Currency) == 0m)
            return null;
        var date = Figures.Date(promise.PayOn, about.Today, language);
        if (!PromisedPart.IsAhead(promise, about.Today))
            return words.Plain(language, "preparing.letter-promise-due", ("amount", Figures.Money(promise.Amount, promise.Currency, language)), ("date", date));
        return Promised == 0m ? null : words.Plain(
            language, "preparing.letter-promised", ("amount", Figures.Money(Promised, promise.Currency, language)), ("date", date), ("rest", string.Join(" + ", Rest(language))));
    }

    /// <summary>Under the total, so that the figure which is asked for stands in the letter and needn't be worked out.</summary>
    public IEnumerable<string> Lines(Language language) => promise is null || Promised == 0m ? [] :
    [
        words.Plain(language, "preparing.letter-of-it-promised", ("date", Figures.Date(promise.PayOn, about.Today, language))) + Figures.Money(Promised, promise.Currency, language),
        .. Rest(language).Select(rest => words.Plain(language, "preparing.letter-asked-now") + rest),
    ];

    private IEnumerable<string> Rest(Language language) => totals
        .Select(total => total with { Amount = total.Amount - (total.Currency == promise!.Currency ? Promised : 0m) })
        .Where(rest => rest.Amount > 0m).Select(rest => Figures.Money(rest.Amount, rest.Currency, language));

    private decimal TotalIn(string currency) => totals.Where(total => total.Currency == currency).Sum(total => total.Amount);
}

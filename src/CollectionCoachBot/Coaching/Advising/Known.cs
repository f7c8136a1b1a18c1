using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>What the library adds where a cause or a kind of customer is known.</summary>
internal static class Known
{
    /// <summary>
    /// The cause's own question: the shortest, since the first sight of the card is full; where the fault is ours the first, which asks for what is
    /// missing from us. Null: no cause is known.
    /// </summary>
    public static (string Question, bool GoesFirst)? Question(CoachRequest request, PlaybookEdition edition)
    {
        if (Cause(request, edition) is not { } entry || !edition.Causes.TryGetValue(entry.Id, out var plan))
            return null;
        var asks = entry.Lines("ask");
        return (request.Escaping(plan.IsOurs ? asks[0] : asks.MinBy(ask => ask.Length)!), plan.IsOurs);
    }

    public static OfferAdvice? Offer(CoachRequest request, PlaybookEdition edition)
    {
        if (Cause(request, edition) is not { } entry || !edition.Causes.TryGetValue(entry.Id, out var plan))
            return null;
        var text = edition.In(request.Language);
        var options = plan.OptionIds.Select(id => text.Find(PlaybookText.OptionsTopic, id)).OfType<TopicEntry>().Select(option => new OptionAdvice(
            option.Id, option.Name, request.Escaping(option.Lines("propose")[0]), request.Escaping(option.Lines("limit")[0]),
            option.Parts.First(part => part.Kind == PartKind.Authority).Authority!.Value));
        return new OfferAdvice(entry.Name, [.. entry.Lines("offer").Select(request.Escaping)], request.Escaping(entry.Lines("decides")[0]), [.. options]);
    }

    public static SegmentAdvice? Segment(CoachRequest request, PlaybookEdition edition) =>
        request.Account is { } account && edition.Choice.Segments.TryGetValue(account.Segment, out var plan)
        && edition.In(request.Language).Find(PlaybookText.SegmentsTopic, plan.EntryId) is { } entry
            ? new SegmentAdvice(entry.Name, request.Escaping(entry.Lines("decides")[0]), request.Escaping(entry.Lines("timing")[0]),
                [.. entry.Lines("papers").Select(request.Escaping)])
            : null;

    private static TopicEntry? Cause(CoachRequest request, PlaybookEdition edition) => edition.In(request.Language).Find(PlaybookText.CausesTopic, request.CauseId);
}

using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>Words the reason for a choice: one line that a reader may follow or know better.</summary>
internal sealed class Because(CoachRequest request, PlaybookEdition edition, Words words)
{
    public string Of(ChoiceReason reason) => reason switch
    {
        ChoiceReason.Cause => words.Card(request.Language, "coaching.because-cause", ("cause", Entry(PlaybookText.CausesTopic, request.CauseId))),
        ChoiceReason.Why => words.Card(request.Language, "coaching.because-" + TextKeys.Of(request.WhyUnpaid!.Value)),
        ChoiceReason.Segment => words.Card(request.Language, "coaching.because-segment",
            ("segment", Entry(PlaybookText.SegmentsTopic, edition.Choice.Segments[request.Account!.Segment].EntryId))),
        _ => words.Card(request.Language, "coaching.because-" + TextKeys.Of(reason)),
    };

    private string Entry(string topicId, string? id) => edition.In(request.Language).Topic(topicId)[id!].Name;
}

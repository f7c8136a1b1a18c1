using AdaptiveCards;
using CollectionCoachBot.Coaching.Cards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Library;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Preparing.Causes;

/// <summary>One cause for one customer: how it shows, what to ask, what to offer, who decides, and the ways to pay that fit.</summary>
internal sealed class CauseCard(LibraryCards library, CaseParts parts, Words words)
{
    /// <summary>What stands on a button for a cause.</summary>
    public static string CauseKey(string causeId) => OpaqueId.Of($"{CausePage.CommandName}/{causeId}");

    /// <summary>What stands on a button for a way to pay.</summary>
    public static string OptionKey(string optionId) => OpaqueId.Of("option/" + optionId);

    /// <summary>Who found the cause that is kept, and when, as the coach card says it.</summary>
    public IEnumerable<string> FoundBy(CustomerCase about, Language language) =>
        about.Account is { CauseOn: { } on } ? [CoachCardOffer.FoundBy(about.CauseBy, on, about.Today, language, words)] : [];

    public JObject Build(Turn turn, CustomerCase about, string causeId)
    {
        var (language, text) = (turn.Language, about.Edition.In(turn.Language));
        var cause = about.Edition.Causes[causeId];
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Subtle(words.Card(language, "preparing.why-title", ("customer", Escape.Shorten(about.Name, 40)))));
        card.Body.Add(CardParts.Title(Escape.Card(text.Topic(PlaybookText.CausesTopic)[causeId].Name)));
        if (about.Account?.CauseId == causeId)
            card.Body.Add(CardParts.Notice([words.Card(language, "preparing.kept"), .. FoundBy(about, language)], AdaptiveContainerStyle.Good));
        card.Body.AddRange(library.Parts(text.Topic(PlaybookText.CausesTopic)[causeId], language));
        if (cause.OptionIds.Count > 0)
        {
            card.Body.Add(CardParts.Strong(words.Card(language, "preparing.options")));
            foreach (var option in cause.OptionIds.Select(id => text.Topic(PlaybookText.OptionsTopic)[id]))
            {
                var button = CardParts.Buttons(CardParts.Execute(option.Name, ShowOption.ActionVerb, about.Reference, ("o", CauseKey(causeId)), ("x", OptionKey(option.Id))));
                button.Spacing = AdaptiveSpacing.Small;
                card.Body.Add(button);
            }
        }

        if (about.Account is { IsNaturalPerson: false } account && account.CauseId != causeId)
        {
            var keep = CardParts.Execute(words.Plain(language, "preparing.keep-cause"), KeepCause.ActionVerb, about.Reference, ("o", CauseKey(causeId)));
            keep.Style = "positive";
            card.Body.Add(CardParts.Buttons(keep));
        }

        card.Body.Add(CardParts.Buttons(CardParts.Execute(words.Plain(language, "preparing.other-causes"), CausePage.CommandName + ".open", about.Reference)));
        card.Body.AddRange(parts.Foot(turn, about, CausePage.CommandName));
        return CardParts.ToJson(card);
    }

    /// <summary>A way to pay, with the way back to the cause it was offered for.</summary>
    public JObject Option(Turn turn, CustomerCase about, string causeId, TopicEntry option)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.Add(CardParts.Subtle(words.Card(turn.Language, "preparing.why-title", ("customer", Escape.Shorten(about.Name, 40)))));
        card.Body.Add(CardParts.Title(Escape.Card(option.Name)));
        card.Body.AddRange(library.Parts(option, turn.Language));
        card.Body.Add(CardParts.Buttons(
            CardParts.Execute(words.Plain(turn.Language, "preparing.back"), CausePage.CommandName + ".open", about.Reference, ("o", CauseKey(causeId)))));
        return CardParts.ToJson(card);
    }
}

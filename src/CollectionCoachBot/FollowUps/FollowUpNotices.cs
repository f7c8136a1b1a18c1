using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps;

/// <summary>Cards that only say something, with the next step to take.</summary>
internal sealed class FollowUpNotices(Words words)
{
    /// <param name="language">The reader's.</param>
    /// <param name="key">A text behind <c>follow-ups.</c></param>
    /// <param name="about">The customer whom it is about: the card takes the place of one that named them.</param>
    public JObject Of(Language language, string key, string? about = null)
    {
        var card = CardParts.Card(language);
        if (about is not null)
            card.Body.Add(CardParts.Strong(Escape.Card(about)));
        card.Body.Add(CardParts.Text(words.Card(language, "follow-ups." + key)));
        card.Actions.Add(CardParts.Execute(words.Plain(language, "follow-ups.my-list"), List.FollowUpActions.ListVerb));
        return CardParts.ToJson(card);
    }
}

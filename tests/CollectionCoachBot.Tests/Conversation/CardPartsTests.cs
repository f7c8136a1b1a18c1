using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Conversation;

public sealed class CardPartsTests
{
    [Fact]
    public void An_execute_button_carries_its_version_and_ids_and_takes_no_inputs()
    {
        var button = JObject.FromObject(CardParts.Execute("Log", "log.open", ("s", "abc")));

        Assert.Equal("log.open", (string?)button["verb"]);
        Assert.Equal("""{"v":1,"s":"abc"}""", button["data"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("none", (string?)button["associatedInputs"]);
    }

    [Fact]
    public void Save_takes_the_inputs_along()
    {
        var button = JObject.FromObject(CardParts.Save("Save", "log.save", ("f", "abc")));

        Assert.Null(button["associatedInputs"]);
    }

    [Fact]
    public void A_container_handed_over_alone_keeps_its_frame()
    {
        var section = CardParts.Section(CardParts.Quote("words"));

        Assert.IsType<AdaptiveCards.AdaptiveContainer>(Assert.Single(section.Items));
    }

    [Fact]
    public void An_accordion_opens_by_its_title_and_by_nothing_else()
    {
        var card = CardParts.Card(Language.English);
        card.Body.AddRange(CardParts.Accordion("more", CardParts.Text("More"), isOpen: false, CardParts.Text("hidden")));

        var json = CardParts.ToJson(card);

        Assert.False((bool)json["body"]![1]!["isVisible"]!);
        Assert.Equal(["more", "more-shut", "more-open"], json["body"]![0]!["selectAction"]!["targetElements"]!.Select(target => (string?)target));
    }

    [Fact]
    public void The_json_of_a_card_is_what_the_object_model_writes()
    {
        var card = CardParts.Card(Language.Chinese);
        card.Body.Add(CardParts.Title("华信建材"));

        var json = CardParts.ToJson(card);

        Assert.Equal(JObject.Parse(card.ToJson()), json, JToken.EqualityComparer);
        Assert.Equal("1.5", (string?)json["version"]);
    }
}

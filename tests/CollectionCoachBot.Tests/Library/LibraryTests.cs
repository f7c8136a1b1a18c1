using CollectionCoachBot.Library;
using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Playbook;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Library;

/// <summary>The library through the whole bot.</summary>
public sealed class LibraryTests : IDisposable
{
    private readonly BotHost _bot = new();

    [Theory]
    [InlineData("zh-CN", "手册")]
    [InlineData("en-US", "library")]
    public async Task Every_entry_of_the_playbook_is_reached_by_buttons(string locale, string word)
    {
        _bot.Locale = locale;
        var titles = new HashSet<string>(StringComparer.Ordinal);
        var pressed = new HashSet<string>(StringComparer.Ordinal);
        var cards = new Stack<JObject>([await CardAsync(word)]);

        while (cards.TryPop(out var card))
        {
            CardCheck.Holds(card);
            titles.UnionWith(CardCheck.TextsOf(card));
            foreach (var button in card.Descendants().OfType<JObject>().Where(item => (string?)item["type"] == "Action.Execute").ToList())
            {
                if (pressed.Add(button["verb"] + button["data"]!.ToString()))
                    cards.Push(await _bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!));
            }
        }

        var text = ThePlaybook.Edition.In(locale == "zh-CN" ? Language.Chinese : Language.English);
        Assert.Empty(text.Library.SelectMany(topic => topic.Entries).Select(entry => Escape.Card(entry.Name)).Except(titles));
        Assert.Empty(text.Styles.Values.Select(style => style.Name).Except(titles));
    }

    [Theory]
    [InlineData("zh-CN", "手册", "library.zh-CN.txt")]
    [InlineData("en-US", "library", "library.en-US.txt")]
    [InlineData("zh-CN", "十五招", "principles.zh-CN.txt")]
    [InlineData("en-US", "principles", "principles.en-US.txt")]
    [InlineData("zh-CN", "防范", "prevent.zh-CN.txt")]
    [InlineData("en-US", "tactics help for help", "tactic.en-US.txt")]
    [InlineData("zh-CN", "战术 你帮我", "tactic.zh-CN.txt")]
    [InlineData("zh-CN", "手册 分期", "search.zh-CN.txt")]
    [InlineData("en-US", "library installments", "search.en-US.txt")]
    [InlineData("zh-CN", "手册 返利", "search-excuse.zh-CN.txt")]
    [InlineData("en-US", "library late charges", "search-excuse.en-US.txt")]
    [InlineData("zh-CN", "十法 天上掉下来", "nothing-found.zh-CN.txt")]
    [InlineData("zh-CN", "手册 天上掉下来", "nothing-found-anywhere.zh-CN.txt")]
    [InlineData("zh-CN", "话术 M2", "phrases.zh-CN.txt")]
    [InlineData("en-US", "phrases not yet due", "phrases.en-US.txt")]
    public async Task A_command_shows_its_card(string locale, string typed, string approved)
    {
        _bot.Locale = locale;
        var talk = new Transcript(_bot);

        await talk.SayAsync(typed);

        Approved.Matches(talk.Text, approved);
    }

    [Fact]
    public async Task It_is_read_in_a_channel_as_well()
    {
        var card = Cards((await _bot.SayAsync("十五招", Somebody.Zhang with { In = "19:channel@thread.tacv2" }))).Single();

        Assert.Contains("防患于未然", CardText.Of(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_an_entry_that_is_gone_opens_the_library()
    {
        var card = await _bot.ExecuteAsync(LibraryVerbs.EntryVerb, new JObject { ["v"] = 1, ["e"] = "AAAAAAAAAAAAAAAAAAAAAA" });

        Assert.Contains("催收手册", CardText.Of(card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "手册", "话术")]
    [InlineData("en-US", "library", "Phrases")]
    public async Task The_phrases_begin_at_the_same_stage_by_button_and_by_typing(string locale, string library, string phrases)
    {
        _bot.Locale = locale;
        var button = CardText.Button(await CardAsync(library), phrases)!;

        var pressed = await _bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!);

        Assert.Equal(CardText.Of(await CardAsync(phrases)), CardText.Of(pressed));
    }

    [Theory]
    [InlineData("zh-CN", "手册", "催款函", "盖章函件")]
    [InlineData("en-US", "library", "Letter", "Sealed letter")]
    public async Task The_letter_s_button_opens_how_a_letter_goes_out(string locale, string library, string letter, string title)
    {
        _bot.Locale = locale;
        var button = CardText.Button(await CardAsync(library), letter)!;

        var pressed = await _bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!);

        Assert.Contains(title, CardText.Of(pressed), StringComparison.Ordinal);
    }

    public void Dispose() => _bot.Dispose();

    private async Task<JObject> CardAsync(string typed) => Cards(await _bot.SayAsync(typed)).Single();

    private static IEnumerable<JObject> Cards(IEnumerable<Microsoft.Bot.Schema.Activity> sent) =>
        sent.SelectMany(activity => activity.Attachments ?? []).Select(attachment => (JObject)attachment.Content);
}

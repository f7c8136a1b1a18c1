using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Bot;

/// <summary>What goes before what, where a text is a customer's name and begins with a command word.</summary>
public sealed class MessageRouterTests
{
    private static readonly Somebody InChannel = Somebody.Zhang with { In = "19:channel@thread.tacv2;messageid=1" };

    [Theory]
    [InlineData("zh-CN", "升级科技有限公司", "话术辅导在和我的私聊里进行")]
    [InlineData("en-US", "升级科技有限公司", "Coaching happens in your personal chat")]
    [InlineData("en-US", "Summary Systems Ltd", "Coaching happens in your personal chat")]
    [InlineData("zh-CN", "Summary Systems Ltd", "话术辅导在和我的私聊里进行")]
    [InlineData("en-US", "HELP Logistics Ltd", "Coaching happens in your personal chat")]
    public async Task In_a_channel_an_exact_customer_name_goes_before_the_command_word_that_it_begins_with(string locale, string name, string answer)
    {
        using var database = WithNames();
        using var host = new BotHost(database, locale);

        var reply = Assert.Single(await host.SayAsync(name, InChannel));

        Assert.Contains(answer, CardText.Of(Card(reply)), StringComparison.Ordinal);
        using var db = database.CreateDbContext();
        Assert.Empty(db.Set<EscalationRequest>());
        Assert.Empty(db.Set<OutboxRow>());
    }

    [Theory]
    [InlineData("zh-CN", "升级科技有限公司", "按这个阶段来吗")]
    [InlineData("en-US", "升级科技有限公司", "coach you for this stage")]
    [InlineData("zh-CN", "Summary Systems Ltd", "按这个阶段来吗")]
    [InlineData("en-US", "help logistics ltd", "coach you for this stage")]
    public async Task In_person_it_is_coached_and_its_words_speak_for_no_language(string locale, string name, string answer)
    {
        using var database = WithNames();
        using var host = new BotHost(database, locale);

        var reply = Assert.Single(await host.SayAsync(name));

        Assert.Contains(answer, CardText.Of(Card(reply)), StringComparison.Ordinal);
        using var db = database.CreateDbContext();
        Assert.Null(Assert.Single(db.Set<Person>()).Heard);
    }

    [Theory]
    [InlineData("zh-CN", "升级 升级科技有限公司 老板失联")]
    [InlineData("en-US", "escalate 升级科技有限公司 no answer")]
    public async Task A_command_word_before_the_name_is_a_command(string locale, string typed)
    {
        using var database = WithNames();
        using var host = new BotHost(database, locale);

        await host.SayAsync(typed, InChannel);

        using var db = database.CreateDbContext();
        Assert.Equal("升级科技有限公司", db.Set<Customer>().Single(customer => customer.Id == Assert.Single(db.Set<Escalation>().ToList()).CustomerId).Name);
    }

    [Theory]
    [InlineData("zh-CN", "周报")]
    [InlineData("en-US", "summary")]
    public async Task A_summary_is_posted_though_a_customer_s_name_begins_with_the_word(string locale, string word)
    {
        using var database = WithNames();
        using var host = new BotHost(database, locale);

        await host.SayAsync(word, InChannel);

        using var db = database.CreateDbContext();
        Assert.StartsWith("summary", Assert.Single(db.Set<OutboxRow>()).Kind, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "帮助", "可以这样用我")]
    [InlineData("en-US", "help", "What I can do for you")]
    [InlineData("en-US", "Cancel", "Nothing's in progress")]
    [InlineData("zh-CN", "重来", "要给哪家客户打电话")]
    public async Task Cancel_help_and_start_over_work_though_a_customer_is_called_so(string locale, string word, string answer)
    {
        using var database = SmallLedger.Create();
        using (var db = database.CreateDbContext())
        {
            db.Add(new Customer { Code = "N1", Name = word });
            db.SaveChanges();
        }

        using var host = new BotHost(database, locale);
        var reply = Assert.Single(await host.SayAsync(word));

        Assert.Contains(answer, reply.Text ?? CardText.Of(Card(reply)), StringComparison.Ordinal);
    }

    private static TestDatabase WithNames()
    {
        var database = SmallLedger.Create();
        using var db = database.CreateDbContext();
        foreach (var (name, index) in new[] { "升级科技有限公司", "Summary Systems Ltd", "Help Logistics Ltd" }.Select((name, index) => (name, index)))
        {
            var customer = new Customer { Code = $"N{index}", Name = name };
            db.AddRange(customer, new Receivable
            {
                CustomerId = customer.Id, InvoiceNumber = $"INV-N{index}", DueOn = SmallLedger.Today.AddDays(-40), Amount = 9_000m, Open = 9_000m, Currency = "CNY",
            });
        }

        db.SaveChanges();
        return database;
    }

    private static JObject Card(Activity activity) => (JObject)activity.Attachments[0].Content;
}

using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Coaching.Dialog;

/// <summary>The figures that a question names so that the rep sees whom it is about.</summary>
public sealed class AmountsAskedAboutTests
{
    [Fact]
    public async Task A_currency_with_nothing_past_due_is_not_named_among_what_is_past_due()
    {
        using var database = SmallLedger.Create();
        using (var db = database.CreateDbContext())
        {
            var id = db.Set<Customer>().Single(customer => customer.Code == "C003").Id;
            db.Add(new Receivable
            {
                CustomerId = id, InvoiceNumber = "INV-EUR", DueOn = SmallLedger.Today.AddDays(20), IssuedOn = SmallLedger.Today, Amount = 900m, Open = 900m, Currency = "EUR",
            });
            db.SaveChanges();
        }

        using var host = new BotHost(database, "en-US");
        var asked = CardText.Of(Card((await host.SayAsync("Northwind"))[^1]));

        Assert.Contains("USD 18,400.50", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("EUR", asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "逾期 75 天 · USD 18,400.50，共 1 笔")]
    [InlineData("en-US", "75 days past due · USD 18,400.50 · receivables: 1")]
    public async Task The_days_of_a_currency_that_is_wholly_disputed_are_not_told(string locale, string facts)
    {
        using var database = SmallLedger.Create();
        using (var db = database.CreateDbContext())
        {
            var id = db.Set<Customer>().Single(customer => customer.Code == "C003").Id;
            db.Add(new Receivable
            {
                CustomerId = id, InvoiceNumber = "INV-EUR", DueOn = SmallLedger.Today.AddDays(-300), Amount = 900m, Open = 900m, Disputed = 900m, Currency = "EUR",
            });
            db.SaveChanges();
        }

        using var host = new BotHost(database, locale);
        var asked = CardText.Of(Card((await host.SayAsync("Northwind Traders Ltd"))[^1]));

        Assert.Contains(facts, asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "逾期 75 天 · USD 18,400.50，共 1 笔")]
    [InlineData("en-US", "75 days past due · USD 18,400.50 · receivables: 1")]
    public async Task Where_everything_is_disputed_the_amount_is_told_all_the_same(string locale, string facts)
    {
        using var database = SmallLedger.Create();
        using (var db = database.CreateDbContext())
            db.Set<Receivable>().ExecuteUpdate(set => set.SetProperty(receivable => receivable.Disputed, receivable => receivable.Open));
        using var host = new BotHost(database, locale);

        var asked = CardText.Of(Card((await host.SayAsync("Northwind Traders Ltd"))[^1]));

        Assert.Contains(facts, asked, StringComparison.Ordinal);
    }

    private static JObject Card(Microsoft.Bot.Schema.Activity activity) => (JObject)activity.Attachments[0].Content;
}

using System.Net;
using CollectionCoachBot.Files;
using CollectionCoachBot.People;
using CollectionCoachBot.Preparing.Letters;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Web;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CollectionCoachBot.Tests.Preparing.Letters;

/// <summary>The file of a letter over HTTP.</summary>
public class LetterFileTests
{
    private static readonly string[] Strict = ["--Roles:Administrators:0", "boss@contoso.cn", "--Clock:StartAt", "2026-11-23T10:00:00+08:00"];

    [Theory]
    [InlineData(OverdueStage.M0)]
    [InlineData(OverdueStage.M1)]
    [InlineData(OverdueStage.M2)]
    [InlineData(OverdueStage.M3)]
    [InlineData(OverdueStage.M3Plus)]
    internal async Task Its_address_gives_a_document_that_Word_opens_in_either_language(OverdueStage stage)
    {
        await using var coach = await RunningCoach.StartAsync("Development", Strict);
        foreach (var language in Languages.All)
        {
            var link = await AddAsync(coach, stage, language);

            var answer = await coach.Http.GetAsync("/files/" + link.Id);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(LetterFile.ContentType, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.EndsWith(".docx", answer.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
            Assert.DoesNotContain('/', answer.Content.Headers.ContentDisposition.FileNameStar!);
            using var file = WordprocessingDocument.Open(await answer.Content.ReadAsStreamAsync(), isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(file).Select(problem => problem.Description));
            Assert.Contains("Ltd", file.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
            Assert.DoesNotContain('{', file.MainDocumentPart.Document.InnerText);
        }
    }

    [Fact]
    public async Task After_its_time_it_says_where_to_go()
    {
        await using var coach = await RunningCoach.StartAsync("Development", Strict);
        var link = await AddAsync(coach, OverdueStage.M2, Language.Chinese, TimeSpan.FromSeconds(-1));

        var answer = await coach.Http.GetAsync("/files/" + link.Id);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("链接过期了", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_lost_the_customer_meanwhile_gets_no_file()
    {
        await using var coach = await RunningCoach.StartAsync("Development", Strict);
        var link = await AddAsync(coach, OverdueStage.M2, Language.Chinese, owner: "somebody.else@contoso.cn");

        Assert.Equal(HttpStatusCode.NotFound, (await coach.Http.GetAsync("/files/" + link.Id)).StatusCode);
    }

    [Fact]
    public async Task A_stage_that_was_chosen_makes_no_demand_of_what_is_not_due()
    {
        await using var coach = await RunningCoach.StartAsync("Development", Strict);
        var link = await AddAsync(coach, OverdueStage.M3, Language.Chinese, set: (_, receivable) => receivable.DueOn = SmallLedger.Today.AddDays(3));

        var answer = await coach.Http.GetAsync("/files/" + link.Id);

        using var file = WordprocessingDocument.Open(await answer.Content.ReadAsStreamAsync(), isEditable: false);
        Assert.Contains("往来对账函", file.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_paid_meanwhile_or_is_past_calling_has_no_file(bool isPaid)
    {
        await using var coach = await RunningCoach.StartAsync("Development", Strict);
        var link = await AddAsync(coach, OverdueStage.M2, Language.Chinese, set: (customer, receivable) =>
        {
            receivable.ClosedOn = isPaid ? SmallLedger.Today : null;
            customer.SpecialId = isPaid ? null : "gone";
        });

        Assert.Equal(HttpStatusCode.NotFound, (await coach.Http.GetAsync("/files/" + link.Id)).StatusCode);
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("x")]
    [InlineData("..%2f..%2fetc")]
    [InlineData("'%20or%201=1--")]
    public async Task What_is_no_address_of_ours_is_not_found(string id)
    {
        await using var coach = await RunningCoach.StartAsync("Development", Strict);

        Assert.Equal(HttpStatusCode.NotFound, (await coach.Http.GetAsync("/files/" + id)).StatusCode);
    }

    [Theory]
    [InlineData("https://coach.example.com", true)]
    [InlineData("http://localhost:3978", true)]
    [InlineData("http://coach.example.com", false)]
    [InlineData("coach.example.com", false)]
    [InlineData("https://coach.example.com/?a=b", false)]
    public void Only_an_address_that_keeps_a_key_secret_is_taken(string address, bool usable) => Assert.Equal(usable, PublicAddress.IsUsable(address));

    private static async Task<FileLink> AddAsync(RunningCoach coach, OverdueStage stage, Language language, TimeSpan? lasts = null, string? owner = null, Action<Customer, Receivable>? set = null)
    {
        await using var db = coach.Database.CreateDbContext();
        var person = new Person { TenantId = BotHost.Tenant, AadObjectId = "p-" + language, Name = "张三", Email = "zhangsan@contoso.cn" };
        var customer = new Customer { Code = "L-" + language, Name = "Alder & Finch <b>*Retail*</b> Co., Ltd", OwnerEmail = owner ?? "zhangsan@contoso.cn" };
        var today = SmallLedger.Today;
        var days = stage switch { OverdueStage.M0 => -5, OverdueStage.M1 => 10, OverdueStage.M2 => 40, OverdueStage.M3 => 70, _ => 130 };
        var link = new FileLink
        {
            PersonId = person.Id, Kind = LetterFile.FileKind, Subject = new LetterWish(customer.Id, null, stage, language).Write(),
            ExpiresAt = new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero) + (lasts ?? TimeSpan.FromMinutes(15)),
        };
        var receivable = new Receivable
        {
            CustomerId = customer.Id, InvoiceNumber = "*INV*-1", DueOn = today.AddDays(-days), IssuedOn = today.AddDays(-days - 30), Amount = 380_000m, Open = 380_000m, Disputed = 8_000m, Currency = "CNY",
        };
        set?.Invoke(customer, receivable);
        db.AddRange(person, customer, link, receivable);
        await db.SaveChangesAsync();
        return link;
    }
}

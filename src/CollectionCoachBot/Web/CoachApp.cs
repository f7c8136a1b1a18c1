using CollectionCoachBot.Bot;
using CollectionCoachBot.Claims;
using CollectionCoachBot.Coaching;
using CollectionCoachBot.Customers;
using CollectionCoachBot.Delegations;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Editions;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.Files;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Holds;
using CollectionCoachBot.Imports;
using CollectionCoachBot.Library;
using CollectionCoachBot.Objections;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Sample;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Summaries;
using CollectionCoachBot.Texts;
using CollectionCoachBot.Web.LocalTeamsClient;
using CollectionCoachBot.Wording;
using CollectionCoachBot.Worklist;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Web;

/// <summary>Puts the program together: the one list of its features, and the order of its start.</summary>
internal static class CoachApp
{
    private const string DefaultAddress = "http://localhost:3978";

    public static WebApplication Build(string[] args)
    {
        // The slim builder leaves out what the bot doesn't use (IIS, static assets, regular expressions in routes), which is a third of the time to start.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Folder });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MessagesEndpoint.MaxBody;
            // A channel sends its headers in one piece; half a minute, the default, is for people behind modems.
            kestrel.Limits.RequestHeadersTimeout = MessagesEndpoint.HeaderPatience;
            kestrel.AddServerHeader = false;
        });
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);
        builder.AddConsoleLog();

        builder.Services
            .AddFeatures(builder.Configuration)
            .AddClock()
            .AddSample(builder.Environment)
            .AddHomePage()
            .AddLocalTeamsClient(builder.Environment);

        var app = builder.Build();
        app.MapMessages();
        app.MapHomePage();
        app.MapFiles();
        app.MapLedgerApi();
        app.MapHealth();
        app.Lifetime.ApplicationStarted.Register(() =>
            WebLog.Ready(app.Logger, string.Join(" ", app.Urls.Select(url => url + "/"))));
        return app;
    }

    /// <summary>All that the product does, without the web: tests put the bot together from the same list.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services, IConfiguration configuration) => services
        .AddBotIdentity()
        .AddRoles()
        .AddTexts()
        .AddStorage(configuration)
        .AddScheduling(configuration)
        .AddReceivables(configuration)
        .AddPlaybook()
        .AddDelivery()
        .AddFollowUps()
        .AddCoaching()
        .AddLibrary()
        .AddEditions()
        .AddFileLinks()
        .AddPreparing()
        .AddClaims()
        .AddCustomers()
        .AddObjections()
        .AddWording()
        .AddWorklist()
        .AddEscalations()
        .AddSummaries()
        .AddHolds()
        .AddDelegations()
        .AddImports()
        .AddBot();

    /// <summary>
    /// All that must hold before the first request: a configuration that makes sense, texts and a playbook without faults, a database that no
    /// other bot has where one bot only may, of this release's schema.
    /// </summary>
    public static async Task PrepareAsync(WebApplication app, CancellationToken cancellationToken)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();

        // Before the schema is touched: a newer release must not change it under a bot that is running.
        app.Services.GetRequiredService<OccupiedDatabase>().Occupy();

        // Read while the database opens and its model is made: each takes a while, and neither waits for the other.
        var contents = Task.Run(() => ReadContents(app.Services), cancellationToken);
        var connectionString = StorageSetup.ConnectionString(app.Configuration);
        await DatabaseKind.Of(connectionString).MigrateAsync(connectionString, cancellationToken);
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(cancellationToken))
            _ = db.Model;
        await contents;
    }

    /// <summary>What would otherwise be made, or be found faulty, in the middle of somebody's first conversation.</summary>
    internal static void ReadContents(IServiceProvider services)
    {
        services.GetRequiredService<Words>();
        services.GetRequiredService<CurrentPlaybook>();
        services.GetRequiredService<IBotFrameworkHttpAdapter>();

        // With it everything that answers, and what that reads: the words of commands, the calendars.
        services.GetRequiredService<IBot>();
    }
}

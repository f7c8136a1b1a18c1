namespace CollectionCoachBot.Web;

internal static class HomePageSetup
{
    public static IServiceCollection AddHomePage(this IServiceCollection services) => services
        .AddSingleton<Health>()
        .AddSingleton<HomePage>();

    public static void MapHomePage(this WebApplication app)
    {
        app.MapGet("/", (RequestDelegate)(context => context.RequestServices.GetRequiredService<HomePage>().AnswerAsync(context)));
        MapFile(app, "/home.css", Path.Combine("Web", "HomePage.css"), "text/css; charset=utf-8");
        MapFile(app, "/icon.png", Path.Combine("manifest", "color.png"), "image/png");
    }

    /// <summary><c>200</c> when the bot can work, else <c>503</c>, for a load balancer or a person.</summary>
    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/health", (RequestDelegate)(async context =>
        {
            var report = await context.RequestServices.GetRequiredService<Health>().CheckAsync(context.RequestAborted);
            context.Response.StatusCode = report.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsJsonAsync(report, HealthJson.Default.HealthReport, cancellationToken: context.RequestAborted);
        }));

    private static void MapFile(WebApplication app, string path, string file, string contentType) =>
        app.MapGet(path, (RequestDelegate)(async context =>
        {
            context.Response.ContentType = contentType;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.CacheControl = "max-age=300";
            await context.Response.SendFileAsync(Path.Combine(AppContext.BaseDirectory, file), context.RequestAborted);
        }));
}

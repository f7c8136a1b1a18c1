using System.Globalization;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class MiddlewareTests
{
    private readonly RecordingAdapter adapter = new();
    private readonly List<string> order = [];

    [Fact]
    public async Task The_first_middleware_is_the_outermost()
    {
        adapter.Use(Step("a")).Use(Step("b"));

        await adapter.RunAsync(Incoming.Message("你好"), Bot);

        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], order);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        adapter.Use(Step("a")).Use(new Middleware((_, _) => Task.CompletedTask)).Use(Step("c"));

        await adapter.RunAsync(Incoming.Message("你好"), Bot);

        Assert.Equal(["a in", "a out"], order);
    }

    [Fact]
    public async Task An_error_goes_through_the_middleware_to_the_handler()
    {
        adapter.Use(new Middleware(async (turn, next) =>
        {
            try
            {
                await next(default);
            }
            finally
            {
                order.Add("middleware");
            }
        }));
        adapter.OnTurnError = (turn, error) =>
        {
            order.Add(error.Message);
            return turn.SendActivityAsync("抱歉");
        };

        await adapter.RunAsync(Incoming.Message("你好"), _ => throw new InvalidOperationException("broken"));

        Assert.Equal(["middleware", "broken"], order);
        Assert.Equal("抱歉", Assert.Single(adapter.Sent).Text);
    }

    [Fact]
    public async Task Without_a_handler_an_error_reaches_the_caller() =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => adapter.RunAsync(Incoming.Message("你好"), _ => throw new InvalidOperationException("broken")));

    [Theory]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("de-DE", "de-DE")]
    [InlineData("zh-Hans-CN", "zh-Hans-CN")]
    [InlineData("en-x-made-up", "")]
    [InlineData("not a locale!", "")]
    [InlineData(null, "")]
    public async Task A_turn_has_the_culture_of_its_activity(string? locale, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var activity = Incoming.Message("你好");
        activity.Locale = locale;
        var culture = "";

        await adapter.RunAsync(activity, _ =>
        {
            culture = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal(expected, culture);
        Assert.Equal("", CultureInfo.CurrentCulture.Name);
    }

    [Fact]
    public async Task A_set_is_middleware_itself()
    {
        var set = new MiddlewareSet().Use(Step("a"));

        await set.OnTurnAsync(
            new TurnContext(adapter, Incoming.Message("你好")), _ => Bot(null!), CancellationToken.None);

        Assert.Equal(["a in", "a out", "bot"], order);
        Assert.Single(set);
    }

    private Middleware Step(string name) => new(async (_, next) =>
    {
        order.Add(name + " in");
        await next(default);
        order.Add(name + " out");
    });

    private Task Bot(ITurnContext turn)
    {
        order.Add("bot");
        return Task.CompletedTask;
    }

    private sealed class Middleware(Func<ITurnContext, NextDelegate, Task> run) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            run(turnContext, next);
    }
}

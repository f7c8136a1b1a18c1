using CollectionCoachBot.Delivery;

namespace CollectionCoachBot.Tests.Delivery;

public sealed class DeliveryOptionsTests
{
    [Theory]
    [InlineData(15, 120, true)]
    [InlineData(15, 30, true)]
    [InlineData(15, 29, false)]
    [InlineData(70, 120, true)]
    [InlineData(70, 80, false)]
    [InlineData(75, 120, false)]
    public void A_lease_outlasts_a_busy_conversation_and_a_request_which_a_turn_outlasts(int timeout, int lease, bool good)
    {
        var options = new DeliveryOptions { SendTimeout = TimeSpan.FromSeconds(timeout), Lease = TimeSpan.FromSeconds(lease) };

        var result = new DeliveryOptions.Validator().Validate(null, options);

        Assert.Equal(good, result.Succeeded);
    }
}

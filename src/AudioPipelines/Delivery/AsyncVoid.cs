using System.Runtime.CompilerServices;

namespace AudioPipelines.Delivery;

/// <summary>Finds <c>async void</c> methods. They return at their first await, when the frame's loan ends, and their exceptions
/// end the process.</summary>
internal static class AsyncVoid
{
    /// <summary>Refuses a delegate that calls such a method.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    public static void Refuse(Action<IAudioSource, AudioFrame> handle, string parameter) => RefuseAny(handle, parameter);

    /// <summary>Refuses a delegate that calls such a method.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    public static void Refuse(AudioFrameCallback callback, string parameter) => RefuseAny(callback, parameter);

    private static void RefuseAny(Delegate method, string parameter)
    {
        foreach (Delegate one in method.GetInvocationList())
        {
            if (one.Method.ReturnType != typeof(void)
                || !one.Method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false)) continue;
            throw new ArgumentException(
                $"{one.Method.DeclaringType?.Name}.{one.Method.Name} is 'async void': the frame would be given back at its "
                + $"first await, and what "
                + "it throws would end the process. Let it return a Task or a ValueTask, and it is waited for.",
                parameter);
        }
    }
}
